// ABC x XYZ matrix as a heat map: each cell says its items, amount and share; the shade follows the share.
'use strict';
saleskit.chart('matrix', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const most = Math.max.apply(null, data.cells.map((cell) => cell.share).concat([0.000001]));
  const narrow = width / data.columns.length < 104;
  const cells = data.cells.map((cell) => {
    const shade = kit.shade(cell.share / most);
    return {
      value: [data.columns.indexOf(cell.column), data.rows.indexOf(cell.row), cell.share],
      cell: cell,
      itemStyle: {color: shade.fill, borderColor: c.rule, borderWidth: 1},
      label: {color: shade.text}
    };
  });
  const rowHeight = 84;
  return {
    height: 30 + rowHeight * data.rows.length,
    option: {
      grid: {left: 30, right: 1, top: 28, bottom: 2},
      tooltip: kit.tooltip({formatter: (at) => at.data.cell.text}),
      xAxis: kit.axis({
        type: 'category', data: data.columns, position: 'top', axisLine: {show: false}, splitLine: {show: false},
        axisLabel: {color: c.ink, fontSize: 14, fontWeight: 600, interval: 0}
      }),
      yAxis: kit.axis({
        type: 'category', data: data.rows, inverse: true, axisLine: {show: false}, splitLine: {show: false},
        axisLabel: {color: c.ink, fontSize: 14, fontWeight: 600, interval: 0}
      }),
      series: [{
        type: 'heatmap', data: cells, emphasis: {disabled: true},
        label: {
          show: true, fontFamily: kit.font, fontSize: narrow ? 11 : 13, lineHeight: narrow ? 16 : 19,
          formatter: (at) => {
            const cell = at.data.cell;
            return cell.items === 0 ? '–' : '{share|' + cell.shareText + '}\n' + cell.amountText + '\n' + cell.itemsText;
          },
          rich: {share: {fontSize: narrow ? 15 : 18, fontWeight: 600, lineHeight: narrow ? 22 : 25, fontFamily: kit.font}}
        }
      }]
    }
  };
});
