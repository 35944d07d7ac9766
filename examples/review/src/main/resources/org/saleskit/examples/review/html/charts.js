// What all charts share: colours, number formats, drawing on load, on a change of width and before printing.
// Every word and every number comes from the page's JSON; a chart file adds one function data -> option.
'use strict';
window.saleskit = (function () {
  const data = JSON.parse(document.getElementById('review-data').textContent);
  const language = document.documentElement.lang;
  const number = (options) => new Intl.NumberFormat(language, options);
  const plain = number({maximumFractionDigits: 0});
  const compact = number({notation: 'compact', maximumSignificantDigits: 3});
  const percent = number({style: 'percent', maximumFractionDigits: 0});
  const percentExact = number({style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1});

  // Okabe and Ito's palette, told apart with every common kind of colour blindness.
  const colours = {
    blue: '#0072B2', orange: '#E69F00', green: '#009E73', vermilion: '#D55E00', purple: '#CC79A7', sky: '#56B4E9',
    ink: '#1b2126', slate: '#45525d', soft: '#56616b', rule: '#d9dee2', hair: '#eceff1', paper: '#ffffff'
  };
  const font = getComputedStyle(document.body).fontFamily;

  const kinds = new Map();
  const drawn = [];

  function axis(more) {
    return Object.assign({
      axisLine: {lineStyle: {color: colours.soft}},
      axisTick: {show: false},
      splitLine: {lineStyle: {color: colours.hair}},
      axisLabel: {color: colours.soft, fontSize: 12, fontFamily: font, hideOverlap: true},
      nameTextStyle: {color: colours.soft, fontSize: 12, fontFamily: font}
    }, more);
  }

  // Tooltips are drawn as text, never as markup, so a name cannot become an element.
  function tooltip(more) {
    return Object.assign({
      renderMode: 'richText', confine: true, borderColor: colours.rule, backgroundColor: colours.paper,
      textStyle: {color: colours.ink, fontSize: 12, fontFamily: font}
    }, more);
  }

  // Colour between white and blue for a share of the largest value, and the text colour readable on it.
  function shade(part) {
    const t = Math.max(0, Math.min(1, part));
    const channel = (from, to) => Math.round(from + (to - from) * t);
    const rgb = [channel(255, 0), channel(255, 98), channel(255, 158)];
    const linear = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : Math.pow((c / 255 + 0.055) / 1.055, 2.4)));
    const luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    return {fill: 'rgb(' + rgb.join(',') + ')', text: luminance > 0.32 ? colours.ink : colours.paper};
  }

  function draw(entry, width) {
    const made = kinds.get(entry.kind)(entry.data, width);
    entry.box.style.height = made.height + 'px';
    if (!entry.chart) {
      entry.chart = echarts.init(entry.box, null, {renderer: 'svg', width: width, height: made.height});
      entry.chart.on('finished', () => { entry.box.dataset.drawn = 'true'; });
    } else {
      entry.chart.resize({width: width, height: made.height, silent: true});
    }
    entry.width = width;
    entry.chart.setOption(Object.assign({
      animation: false, textStyle: {fontFamily: font, color: colours.ink}
    }, made.option), {notMerge: true});
    entry.box.querySelector('svg').setAttribute('aria-hidden', 'true');
  }

  function start() {
    document.querySelectorAll('figure[data-chart]').forEach((figure) => {
      const box = figure.querySelector('.chart');
      const entry = {kind: figure.dataset.chart, data: data[figure.id], box: box};
      drawn.push(entry);
      draw(entry, box.clientWidth);
    });
    new ResizeObserver(() => drawn.forEach((entry) => {
      const width = entry.box.clientWidth;
      if (width > 0 && width !== entry.width && !entry.printing) {
        draw(entry, width);
      }
    })).observe(document.querySelector('.page'));
    // A4 less the margins of the style sheet is 680 CSS pixels wide; a pair of charts shares it.
    window.addEventListener('beforeprint', () => drawn.forEach((entry) => {
      entry.printing = true;
      draw(entry, entry.box.closest('.pair') ? 325 : 680);
    }));
    window.addEventListener('afterprint', () => drawn.forEach((entry) => {
      entry.printing = false;
      draw(entry, entry.box.clientWidth);
    }));
  }

  // A round number of steps that ends an axis at or above the largest value.
  function scale(largest, steps) {
    const rough = Math.max(largest, 1e-9) / steps;
    const power = Math.pow(10, Math.floor(Math.log10(rough)));
    const step = power * [1, 1.5, 2, 2.5, 3, 4, 5, 10].find((factor) => factor * power >= rough * 0.999999);
    return {min: 0, max: step * Math.ceil(largest / step - 1e-9) || step, interval: step};
  }

  // The band between the ends of an interval of a step curve; points hold days, and under the key with Low and High the ends.
  function band(points, key, colour, index) {
    return {
      type: 'custom', silent: true, xAxisIndex: index, yAxisIndex: index, data: [[points[0].days, points[0][key]]], clip: true,
      tooltip: {show: false}, z: 1,
      renderItem: (params, api) => {
        const ends = [];
        const back = [];
        points.forEach((point, i) => {
          const until = i + 1 < points.length ? points[i + 1].days : point.days;
          ends.push(api.coord([point.days, point[key + 'High']]), api.coord([until, point[key + 'High']]));
          back.unshift(api.coord([until, point[key + 'Low']]), api.coord([point.days, point[key + 'Low']]));
        });
        return {type: 'polygon', shape: {points: ends.concat(back)}, style: {fill: colour, opacity: 0.18}};
      }
    };
  }

  // Braces and bars would be read as the markup of rich text.
  const safe = (name) => name.replace(/[{}|]/g, ' ');
  const pen = document.createElement('canvas').getContext('2d');
  function textWidth(text, size) {
    pen.font = size + 'px ' + font;
    return pen.measureText(text).width;
  }

  return {
    colours: colours, scale: scale, band: band, safe: safe, textWidth: textWidth, font: font, axis: axis, tooltip: tooltip, shade: shade, start: start,
    plain: (x) => plain.format(x), compact: (x) => compact.format(x),
    percent: (x) => percent.format(x), percentExact: (x) => percentExact.format(x),
    chart: (kind, option) => kinds.set(kind, option)
  };
})();
