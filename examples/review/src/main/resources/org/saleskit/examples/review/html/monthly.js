// Revenue by month: all lines together above, below a small panel for each product line on one common scale.
'use strict';
saleskit.chart('monthly', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const columns = width >= 900 ? 4 : width >= 560 ? 3 : 2;
  const gap = 20;
  const left = 52;
  const top = {title: 22, height: width < 560 ? 130 : 170};
  const panel = {title: 40, height: 84, labels: 22};
  const panelWidth = (width - left - gap * (columns - 1)) / columns;
  const firstPanel = top.title + top.height + panel.labels + 26;
  const step = panel.title + panel.height + panel.labels;
  const highest = Math.max.apply(null, data.lines.flatMap((line) => line.values).concat([1]));
  const option = {title: [], grid: [], xAxis: [], yAxis: [], series: [], tooltip: kit.tooltip({
    trigger: 'axis', axisPointer: {type: 'shadow'},
    formatter: (at) => data.months[at[0].dataIndex] + '\n' + at[0].seriesName + ': ' + kit.plain(at[0].value) + ' ' + data.currency
  })};

  function add(line, at, box, colour, common) {
    const wide = box.width > 500;
    const every = wide ? (width < 900 ? 6 : 3) : 12;
    option.title.push({
      text: line.name, left: box.left - (at.column === 0 ? 0 : 4), top: box.top - 24, padding: 0,
      textStyle: {fontSize: 13, fontWeight: 600, color: c.ink, fontFamily: kit.font, width: box.width, overflow: 'truncate'}
    });
    option.grid.push({left: box.left, top: box.top, width: box.width, height: box.height});
    option.xAxis.push(kit.axis({
      type: 'category', data: data.months, gridIndex: at.index, splitLine: {show: false},
      axisTick: {show: true, length: 4, lineStyle: {color: c.soft}, interval: (i) => data.keys[i].endsWith('-01')},
      axisLabel: {
        color: c.soft, fontSize: 12, hideOverlap: true,
        interval: (i) => (Number(data.keys[i].slice(5)) - 1) % every === 0,
        formatter: (month, i) => wide ? month : data.keys[i].slice(0, 4)
      }
    }));
    const range = common ? kit.scale(highest, 2) : kit.scale(Math.max.apply(null, line.values.concat([1])), 3);
    option.yAxis.push(kit.axis({
      type: 'value', gridIndex: at.index, min: range.min, max: range.max, interval: range.interval, axisLine: {show: false}, splitLine: {lineStyle: {color: c.hair}},
      axisLabel: {show: at.column === 0, color: c.soft, fontSize: 12, formatter: kit.compact}
    }));
    option.series.push({
      type: 'bar', name: line.name, xAxisIndex: at.index, yAxisIndex: at.index, data: line.values,
      itemStyle: {color: colour}, barCategoryGap: '25%'
    });
  }

  add(data.total, {index: 0, column: 0}, {left: left, top: top.title + 4, width: width - left, height: top.height}, c.slate, false);
  data.lines.forEach((line, i) => {
    const column = i % columns;
    add(line, {index: i + 1, column: column}, {
      left: left + column * (panelWidth + gap), top: firstPanel + panel.title - 14 + Math.floor(i / columns) * step,
      width: panelWidth, height: panel.height
    }, c.blue, true);
  });
  return {height: firstPanel + Math.ceil(data.lines.length / columns) * step, option: option};
});
