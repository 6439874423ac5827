/** What waited on this phone has just been sent: this page shows what happens with it. */
import { news } from "./outbox.js";

news.addEventListener("message", ({ data }) => data === "sent" && location.reload());
