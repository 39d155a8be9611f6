"""The official command line client of Cloudsmith, driven against the stand-in: what it accepts, an SDK may rely on."""
