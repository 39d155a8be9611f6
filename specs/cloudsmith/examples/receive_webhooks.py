"""Receive webhooks: python receive_webhooks.py PORT

The secret is that of CLOUDSMITH_WEBHOOK_SECRET.
"""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cloudsmith_sdk import WebhookSignatureError
from cloudsmith_sdk.webhooks import verify_webhook

LONGEST = 1_000_000


class Receiver(BaseHTTPRequestHandler):
    """Answers 204 to what the server has signed, and 403 to all else."""

    def do_POST(self) -> None:
        """Check the signature over the bytes as they came, and only then read them."""
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(min(length, LONGEST))
        try:
            verify_webhook(body, dict(self.headers))
        except WebhookSignatureError:
            self.send_response(403)
        else:
            event = json.loads(body)
            print(event["meta"]["event_id"], event["data"].get("name"), flush=True)
            self.send_response(204)
        self.end_headers()


def main(port: str = "0") -> None:
    """Serve on this machine only."""
    with ThreadingHTTPServer(("127.0.0.1", int(port)), Receiver) as server:
        print("listening on", server.server_port, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
