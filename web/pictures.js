// Saves the picture above a link "#picture-png" or "#picture-svg" at double size, whole: title, source and stamp are in it.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href$="#picture-png"], a[href$="#picture-svg"]');
  if (!link || !window.Plotly) return;
  event.preventDefault();
  let frame = link.parentElement;
  while (frame && !frame.querySelector(".js-plotly-plot")) frame = frame.parentElement;
  const plot = frame && frame.querySelector(".js-plotly-plot");
  if (!plot) return;
  const { filename } = plot._context.toImageButtonOptions;
  const { width, height } = plot._fullLayout;
  const format = link.hash.slice("#picture-".length);
  window.Plotly.downloadImage(plot, { format, filename, width, height, scale: 2 });
});
