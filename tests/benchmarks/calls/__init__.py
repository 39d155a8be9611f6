"""What the calls of an SDK cost, beside the bare libraries and the vendor's own bindings."""
