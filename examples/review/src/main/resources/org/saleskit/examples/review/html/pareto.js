// Pareto curve: cumulative share of the amount over the items by rank, with the limits of the ABC classes.
'use strict';
saleskit.chart('pareto', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const narrow = width < 420;
  const count = data.items.length;
  const fills = [c.blue, c.orange, c.soft];
  const plot = width - 84;
  const fits = (group) => Math.max.apply(null, group.text.split('\n').map((line) => kit.textWidth(line, 12))) + 8
    < plot * (group.to - group.from) / count;
  const areas = data.classes.map((group, at) => [
    {
      xAxis: group.from, itemStyle: {color: fills[Math.min(at, 2)], opacity: 0.1},
      label: {
        show: true, position: 'insideBottom', distance: 8, color: c.ink, fontFamily: kit.font, fontSize: 12, lineHeight: 16, align: 'center',
        formatter: '{name|' + group.name + '}\n' + (fits(group) ? group.text : group.brief),
        rich: {name: {fontSize: 18, fontWeight: 600, lineHeight: 24, color: c.ink, fontFamily: kit.font}}
      }
    },
    {xAxis: group.to}
  ]);
  return {
    height: narrow ? 290 : 340,
    option: {
      grid: {left: 44, right: 40, top: 16, bottom: 48},
      tooltip: kit.tooltip({
        trigger: 'axis', axisPointer: {type: 'line', snap: true, lineStyle: {color: c.soft}},
        formatter: (at) => data.items[at[0].dataIndex - 1] ? data.items[at[0].dataIndex - 1].text : ''
      }),
      xAxis: kit.axis({
        type: 'value', min: 0, max: count, name: data.xName, nameLocation: 'middle', nameGap: 28, splitLine: {show: false},
        axisLabel: {color: c.soft, fontSize: 12, formatter: kit.plain, hideOverlap: true, showMaxLabel: true}
      }),
      yAxis: kit.axis({
        type: 'value', min: 0, max: 1, interval: 0.2, axisLine: {show: false},
        axisLabel: {color: c.soft, fontSize: 12, formatter: kit.percent}
      }),
      series: [{
        type: 'line', showSymbol: false, lineStyle: {color: c.blue, width: 2.5}, itemStyle: {color: c.blue},
        data: [[0, 0]].concat(data.items.map((item, at) => [at + 1, item.cumulative])),
        markArea: {silent: true, data: areas},
        markLine: {
          silent: true, symbol: 'none', lineStyle: {color: c.ink, width: 1, type: [4, 3]},
          label: {
            show: true, position: 'end', distance: 6, color: c.ink, fontSize: 12, fontFamily: kit.font,
            formatter: (line) => kit.percent(line.value)
          },
          data: data.limits.map((limit) => ({yAxis: limit}))
        }
      }]
    }
  };
});
