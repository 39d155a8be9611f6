"""Rate limits: what a server tells of them, and how calls keep within them."""
