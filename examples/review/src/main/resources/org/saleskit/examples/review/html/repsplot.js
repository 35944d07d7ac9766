// Win rate of each rep by the number of decided deals, between the limits of chance.
'use strict';
saleskit.chart('repsplot', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const wide = width >= 640;
  const first = data.limits[0].decided;
  const last = data.limits[data.limits.length - 1].decided;
  const highs = data.limits.map((at) => at.outerHigh).concat(data.reps.map((rep) => rep.rate));
  const lows = data.limits.map((at) => at.outerLow).concat(data.reps.map((rep) => rep.rate));
  const high = Math.max.apply(null, highs);
  const low = Math.min.apply(null, lows);
  const range = kit.scale(high - low, 5);
  const floor = Math.max(0, Math.floor(low / range.interval) * range.interval);
  const ceiling = Math.min(Math.ceil(high / range.interval) * range.interval, Math.max(1, high));
  const curve = (key, name, type) => ({
    type: 'line', name: name, symbol: 'none', silent: true, color: c.soft, data: data.limits.map((at) => [at.decided, at[key]]),
    lineStyle: {color: c.soft, width: 1.5, type: type}, tooltip: {show: false}
  });
  const key = (x, name, dash) => [
    {type: 'line', silent: true, shape: {x1: x, y1: 10, x2: x + 26, y2: 10}, style: {stroke: c.soft, lineWidth: 1.5, lineDash: dash}},
    {type: 'text', silent: true, style: {text: name, x: x + 34, y: 10, fill: c.ink, fontSize: 12, fontFamily: kit.font, verticalAlign: 'middle'}}
  ];
  return {
    height: wide ? 420 : 380,
    option: {
      graphic: key(0, data.innerName, []).concat(key(26 + 8 + kit.textWidth(data.innerName, 12) + 20, data.outerName, [5, 4])),
      tooltip: kit.tooltip({trigger: 'item'}),
      grid: {left: 52, right: 14, top: 40, bottom: 46},
      xAxis: kit.axis({
        type: 'value', min: first, max: last, name: data.decidedName, nameLocation: 'middle', nameGap: 28, splitLine: {show: false},
        axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: kit.plain, showMinLabel: false, showMaxLabel: false, hideOverlap: true}
      }),
      yAxis: kit.axis({
        type: 'value', min: floor, max: ceiling, interval: range.interval, axisLine: {show: false},
        axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: range.interval < 0.0999 ? kit.percentExact : kit.percent}
      }),
      series: [
        curve('low', data.innerName, 'solid'), curve('high', data.innerName, 'solid'),
        curve('outerLow', data.outerName, 'dashed'), curve('outerHigh', data.outerName, 'dashed'),
        {
          type: 'scatter', symbolSize: 10, z: 5, data: data.reps.map((rep) => ({
            value: [rep.decided, rep.rate],
            symbol: rep.outside ? 'diamond' : 'circle', symbolSize: rep.outside ? 14 : 10,
            itemStyle: {color: rep.outside ? c.vermilion : c.blue, borderColor: c.paper, borderWidth: 1},
            label: {
              show: wide || rep.outside, position: rep.decided > (first + last) / 2 ? 'left' : 'right', distance: 6, color: c.ink,
              fontSize: 12, fontWeight: rep.outside ? 600 : 400, fontFamily: kit.font, formatter: () => rep.name
            }
          })),
          labelLayout: {hideOverlap: true},
          tooltip: {formatter: (at) => data.reps[at.dataIndex].text},
          markLine: {
            silent: true, symbol: 'none', data: [{yAxis: data.all}], lineStyle: {color: c.ink, width: 1, type: 'solid'},
            label: {show: true, position: 'insideStartTop', formatter: () => data.allName, color: c.ink, fontSize: 12, fontFamily: kit.font}
          }
        }
      ]
    }
  };
});
