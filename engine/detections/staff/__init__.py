"""Staff access: who was where, with whose rights."""
