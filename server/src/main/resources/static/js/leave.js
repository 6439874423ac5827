/**
 * Quick exit: the page is hidden at once and replaced, and the session ends, so that Back finds the door and not what stood here. Escape
 * pressed twice does the same. A page that the browser kept whole is asked for anew.
 */
const link = document.querySelector(".leave");

const signOut = () => {
  const token = document.querySelector("meta[name=csrf]")?.content;
  if (!token) return Promise.resolve();
  return fetch("/sign-out", { method: "POST", body: new URLSearchParams({ _csrf: token }), keepalive: true, redirect: "manual" }).catch(() => {});
};

export const leaveFor = address => {
  document.documentElement.hidden = true;
  document.title = "";
  signOut().finally(() => location.replace(address));
};

const leave = () => {
  document.documentElement.hidden = true;
  document.title = "";
  signOut();
  location.replace(link.href);
};

link?.addEventListener("click", event => {
  event.preventDefault();
  leave();
});

addEventListener("pageshow", event => {
  if (!event.persisted) return;
  document.documentElement.hidden = true;
  location.reload();
});

let lastEscape = -Infinity;
addEventListener("keydown", event => {
  if (event.key !== "Escape" || !link) return;
  if (event.timeStamp - lastEscape < 700) leave();
  lastEscape = event.timeStamp;
});
