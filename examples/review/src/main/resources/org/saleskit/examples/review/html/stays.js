// Share of stays in each stage that are not over by an age, with the band of 95 %; the line is the limit of the stage.
'use strict';
saleskit.chart('stays', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const columns = Math.min(data.stages.length, width >= 640 ? 3 : width >= 520 ? 2 : 1);
  const gap = 28;
  const left = 44;
  const head = 46;
  const plot = 130;
  const step = head + plot + 34;
  const panelWidth = (width - left - 14 - gap * (columns - 1)) / columns;
  const last = Math.max.apply(null, data.stages.map((stage) => Math.max(stage.points[stage.points.length - 1].days, stage.limit || 0)));
  const range = kit.scale(last, 4);
  const option = {title: [], grid: [], xAxis: [], yAxis: [], series: [], tooltip: kit.tooltip({
    trigger: 'axis', axisPointer: {type: 'line', lineStyle: {color: c.soft}},
    formatter: (at) => {
      const line = at.find((each) => each.seriesType === 'line');
      return data.stages[line.axisIndex].points[line.dataIndex].text;
    }
  })};
  data.stages.forEach((stage, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const box = {left: left + column * (panelWidth + gap), top: head + row * step, width: panelWidth, height: plot};
    option.title.push({
      text: '{name|' + kit.safe(stage.name) + '}\n' + kit.safe(stage.detail), left: column === 0 ? 0 : box.left, top: box.top - head + 2, padding: 0,
      textStyle: {
        fontSize: 12, lineHeight: 17, fontWeight: 400, color: c.soft, fontFamily: kit.font,
        rich: {name: {fontSize: 13, fontWeight: 600, color: c.ink, fontFamily: kit.font}}
      }
    });
    option.grid.push(box);
    option.xAxis.push(kit.axis({
      type: 'value', gridIndex: index, min: 0, max: range.max, interval: range.interval, splitLine: {show: false},
      axisTick: {show: true, length: 4, lineStyle: {color: c.soft}},
      axisLabel: {color: c.soft, fontSize: 12, hideOverlap: true, formatter: kit.plain}
    }));
    option.yAxis.push(kit.axis({
      type: 'value', gridIndex: index, min: 0, max: 1, interval: 0.5, axisLine: {show: false},
      axisLabel: {show: column === 0, color: c.soft, fontSize: 12, formatter: kit.percent}
    }));
    option.series.push(kit.band(stage.points, 'there', c.blue, index));
    option.series.push({
      type: 'line', xAxisIndex: index, yAxisIndex: index, step: 'end', symbol: 'none', color: c.blue,
      lineStyle: {color: c.blue, width: 2}, data: stage.points.map((point) => [point.days, point.there]),
      markLine: stage.limit === undefined ? undefined : {
        silent: true, symbol: 'none', data: [{xAxis: stage.limit}], label: {show: false},
        lineStyle: {color: c.vermilion, width: 2, type: 'solid'}
      }
    });
  });
  const rows = Math.ceil(data.stages.length / columns);
  option.title.push({
    text: data.daysName, left: left, top: rows * step - 6, padding: 0,
    textStyle: {fontSize: 12, fontWeight: 400, color: c.soft, fontFamily: kit.font}
  });
  return {height: rows * step + 14, option: option};
});
