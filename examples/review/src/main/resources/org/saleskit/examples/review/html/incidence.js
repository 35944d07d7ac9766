// What became of deals by their age: won, lost and open as steps, each in its band of 95 %.
'use strict';
saleskit.chart('incidence', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const wide = width >= 640;
  const kinds = [
    {name: data.wonName, key: 'won', colour: c.blue},
    {name: data.lostName, key: 'lost', colour: c.vermilion},
    {name: data.openName, key: 'open', colour: c.soft}
  ];
  const last = data.points[data.points.length - 1].days;
  return {
    height: wide ? 380 : 340,
    option: {
      legend: {
        top: 0, left: 0, icon: 'roundRect', itemWidth: 16, itemHeight: 4, selectedMode: false, data: kinds.map((kind) => kind.name),
        textStyle: {color: c.ink, fontSize: 12, fontFamily: kit.font}
      },
      tooltip: kit.tooltip({
        trigger: 'axis', axisPointer: {type: 'line', lineStyle: {color: c.soft}},
        formatter: (at) => data.points[at.find((each) => each.seriesType === 'line').dataIndex].text
      }),
      grid: {left: 46, right: 14, top: 36, bottom: 46},
      xAxis: kit.axis({
        type: 'value', min: 0, max: last, name: data.daysName, nameLocation: 'middle', nameGap: 28, splitLine: {show: false},
        axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: kit.plain, showMaxLabel: false}
      }),
      yAxis: kit.axis({
        type: 'value', min: 0, max: 1, interval: 0.2, axisLine: {show: false},
        axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: kit.percent}
      }),
      series: kinds.map((kind) => kit.band(data.points, kind.key, kind.colour, 0)).concat(kinds.map((kind) => ({
        type: 'line', name: kind.name, step: 'end', symbol: 'none', color: kind.colour,
        lineStyle: {color: kind.colour, width: 2, type: kind.key === 'open' ? [5, 3] : 'solid'},
        data: data.points.map((point) => [point.days, point[kind.key]])
      })))
    }
  };
});
