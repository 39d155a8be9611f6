"""Rules of paging: which page a request asks for, and what a reply says of the next."""
