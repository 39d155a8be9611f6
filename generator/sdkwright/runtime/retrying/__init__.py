"""When a call is sent again, how long it waits for that, and by when it must be over."""
