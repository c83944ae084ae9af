"""What Qt must be told before the first test makes its application."""

import os

from ui.map.environment import web_engine_environment
from ui.map.scheme import register_scheme

is_root = hasattr(os, "geteuid") and os.geteuid() == 0
os.environ.update(web_engine_environment(is_root=is_root, has_gpu=False, present=os.environ))
register_scheme()
