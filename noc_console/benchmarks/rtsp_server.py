"""A real RTSP server (GStreamer's) that sends films; run by the system's Python.

    rtsp_server.py PORT PATH=FILE.mp4 … [--user U --password P]

Prints `ready` once it listens. Each client sees the film from its beginning, paced by its times.
"""

import argparse
import sys


def main() -> None:
    """Serves the named films until it is killed."""
    import gi

    gi.require_version("Gst", "1.0")
    gi.require_version("GstRtspServer", "1.0")
    from gi.repository import GLib, Gst, GstRtspServer

    parser = argparse.ArgumentParser()
    parser.add_argument("port")
    parser.add_argument("films", nargs="+")
    parser.add_argument("--user")
    parser.add_argument("--password")
    told = parser.parse_args()
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(told.port)
    if told.user:
        auth = GstRtspServer.RTSPAuth()
        token = GstRtspServer.RTSPToken()
        token.set_string("media.factory.role", "viewer")
        basic = GstRtspServer.RTSPAuth.make_basic(told.user, told.password)
        auth.add_basic(basic, token)
        server.set_auth(auth)
    for film in told.films:
        path, _, file = film.partition("=")
        codec = "h265" if file.endswith("265.mp4") else "h264"
        factory = GstRtspServer.RTSPMediaFactory()
        factory.set_launch(
            f'( filesrc location="{file}" ! qtdemux ! {codec}parse ! '
            f"rtp{codec}pay name=pay0 pt=96 config-interval=-1 )"
        )
        if told.user:
            permissions = GstRtspServer.RTSPPermissions()
            permissions.add_permission_for_role("viewer", "media.factory.access", True)
            permissions.add_permission_for_role("viewer", "media.factory.construct", True)
            factory.set_permissions(permissions)
        server.get_mount_points().add_factory("/" + path, factory)
    server.attach(None)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
