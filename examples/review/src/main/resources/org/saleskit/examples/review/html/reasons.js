// Reasons of losses by rep as a heat map: how far each count departs from what the margins let expect; marked cells have a frame.
'use strict';
saleskit.chart('reasons', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const wide = width >= 640;
  const left = wide ? Math.min(170, width * 0.2) : 92;
  const top = wide ? 44 : 96;
  const row = wide ? 30 : 28;
  const cellWidth = (width - left - 2) / data.columns.length;
  // White to orange above the expected count, to blue below it; at four standard deviations the colour is full.
  const fill = (residual) => {
    const t = Math.min(1, Math.abs(residual) / 4) * 0.75;
    const to = residual > 0 ? [230, 159, 0] : [86, 180, 233];
    return 'rgb(' + to.map((channel) => Math.round(255 + (channel - 255) * t)).join(',') + ')';
  };
  const label = (size) => ({color: c.ink, fontSize: size, fontFamily: kit.font, interval: 0});
  return {
    height: top + row * data.rows.length + 4,
    option: {
      grid: {left: left, right: 2, top: top, height: row * data.rows.length},
      tooltip: kit.tooltip({formatter: (at) => at.data.cell.text}),
      xAxis: kit.axis({
        type: 'category', data: data.columns, position: 'top', axisLine: {show: false}, splitLine: {show: false},
        axisLabel: Object.assign(label(12), wide ? {width: cellWidth - 6, overflow: 'break'} : {rotate: 60})
      }),
      yAxis: kit.axis({
        type: 'category', data: data.rows, inverse: true, axisLine: {show: false}, splitLine: {show: false},
        axisLabel: Object.assign(label(wide ? 13 : 11), {width: left - 10, overflow: 'truncate'})
      }),
      series: [{
        type: 'heatmap', emphasis: {disabled: true},
        // Marked cells last, so that no neighbour covers their frame.
        data: data.cells.slice().sort((a, b) => a.marked - b.marked).map((cell) => ({
          value: [cell.column, cell.row, cell.residual], cell: cell,
          itemStyle: {color: fill(cell.residual), borderColor: cell.marked ? c.ink : c.paper, borderWidth: cell.marked ? 2 : 1},
          label: {fontWeight: cell.marked ? 600 : 400}
        })),
        label: {show: true, color: c.ink, fontSize: wide ? 12 : 10, fontFamily: kit.font, formatter: (at) => at.data.cell.label}
      }]
    }
  };
});
