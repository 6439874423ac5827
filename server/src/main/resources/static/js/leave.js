/** Quick exit: the page is hidden at once and replaced, so that Back does not lead here. Escape pressed twice does the same. */
const link = document.querySelector(".leave");

const leave = () => {
  document.documentElement.hidden = true;
  document.title = "";
  location.replace(link.href);
};

link?.addEventListener("click", event => {
  event.preventDefault();
  leave();
});

let lastEscape = -Infinity;
addEventListener("keydown", event => {
  if (event.key !== "Escape" || !link) return;
  if (event.timeStamp - lastEscape < 700) leave();
  lastEscape = event.timeStamp;
});
