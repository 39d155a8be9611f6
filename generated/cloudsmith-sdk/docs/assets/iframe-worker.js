// Browsers start no worker from a file. There the search runs in a hidden frame, which is spoken to like a worker.
// Material loads a script from elsewhere for this unless one with "iframe-worker" in its name is given.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      const source = new URL(url, document.baseURI).href.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
      this.waiting = [];
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.title = "Search";
      this.frame.addEventListener("load", () => this.start(), { once: true });
      this.frame.srcdoc = `<script src="${source}"><\/script>`;
      document.body.append(this.frame);
    }
    start() {
      const inside = this.frame.contentWindow;
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inside.importScripts = async (...urls) => {
        for (const url of urls) await this.load(inside.document, new URL(url, document.baseURI).href);
      };
      this.deliver = (data) => inside.dispatchEvent(new inside.MessageEvent("message", { data }));
      this.waiting.forEach((data) => this.deliver(data));
    }
    load(page, url) {
      return new Promise((resolve, reject) => {
        const script = page.createElement("script");
        script.onload = resolve;
        script.onerror = () => reject(new Error(`${url} cannot be loaded`));
        script.src = url;
        page.head.append(script);
      });
    }
    postMessage(data) {
      if (this.deliver) this.deliver(data);
      else this.waiting.push(data);
    }
    terminate() {
      this.frame.remove();
    }
  };
  window.Worker = window.IFrameWorker;
}
