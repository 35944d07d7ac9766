// Forecast: a panel for each rep with the chance of each revenue; the plan as a line, columns that meet it filled.
'use strict';
saleskit.chart('forecast', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const columns = Math.min(data.reps.length, width >= 640 ? 3 : width >= 520 ? 2 : 1);
  const gap = 28;
  const left = 44;
  const head = 58;
  const plot = 110;
  const step = head + plot + 34;
  const panelWidth = (width - left - 12 - gap * (columns - 1)) / columns;
  const points = data.reps.flatMap((rep) => rep.points);
  const widest = Math.max.apply(null, data.reps.map((rep) => rep.points.length
    ? Math.max(rep.points[rep.points.length - 1].x + rep.step, rep.plan * 1.05) : rep.plan));
  const range = kit.scale(widest, 4);
  const chances = kit.scale(Math.max.apply(null, points.map((point) => point.p)), 2);
  const most = Math.max.apply(null, points.map((point) => point.p));
  const option = {title: [], grid: [], xAxis: [], yAxis: [], series: [], tooltip: kit.tooltip({trigger: 'item'})};
  data.reps.forEach((rep, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const box = {left: left + column * (panelWidth + gap), top: head + row * step, width: panelWidth, height: plot};
    const leftEdge = column === 0 ? 0 : box.left;
    option.title.push({
      text: '{name|' + kit.safe(rep.name) + '}\n' + rep.detail, left: leftEdge, top: box.top - head + 2, padding: 0,
      textStyle: {
        fontSize: 12, lineHeight: 17, fontWeight: 400, color: c.soft, fontFamily: kit.font,
        rich: {name: {fontSize: 13, fontWeight: 600, color: c.ink, fontFamily: kit.font}}
      }
    });
    option.grid.push(box);
    option.xAxis.push(kit.axis({
      type: 'value', gridIndex: index, min: 0, max: range.max, interval: range.interval, splitLine: {show: false},
      axisTick: {show: true, length: 4, lineStyle: {color: c.soft}},
      axisLabel: {color: c.soft, fontSize: 12, hideOverlap: true, showMaxLabel: false, formatter: kit.compact}
    }));
    option.yAxis.push(kit.axis({
      type: 'value', gridIndex: index, min: 0, max: chances.max, interval: chances.interval, axisLine: {show: false},
      axisLabel: {show: column === 0, color: c.soft, fontSize: 12,
        formatter: most < 0.04 ? kit.percentExact : kit.percent}
    }));
    option.series.push({
      type: 'custom', xAxisIndex: index, yAxisIndex: index, clip: false, data: rep.points.map((point) => [point.x, point.p]),
      tooltip: {formatter: (at) => rep.points[at.dataIndex].text},
      renderItem: (params, api) => {
        const point = rep.points[params.dataIndex];
        const foot = api.coord([point.x, 0]);
        const top = api.coord([point.x, point.p]);
        const wide = Math.max(2, Math.min(14, api.size([rep.step, 0])[0] * 0.7));
        return {
          type: 'rect', shape: {x: foot[0] - wide / 2, y: top[1], width: wide, height: foot[1] - top[1]},
          style: {fill: point.meets ? c.blue : c.paper, stroke: point.meets ? c.blue : c.soft, lineWidth: 1}
        };
      }
    });
    const right = rep.plan > range.max * 0.6;
    option.series.push({
      type: 'line', xAxisIndex: index, yAxisIndex: index, data: [],
      markLine: {
        silent: true, symbol: 'none', data: [{xAxis: rep.plan}], lineStyle: {color: c.vermilion, width: 2, type: 'solid'},
        label: {
          show: true, position: 'end', distance: 4, formatter: () => rep.planText, align: right ? 'right' : 'left',
          color: c.ink, fontSize: 12, fontFamily: kit.font
        }
      }
    });
  });
  const rows = Math.ceil(data.reps.length / columns);
  option.title.push({
    text: data.xName, left: left, top: rows * step - 6, padding: 0,
    textStyle: {fontSize: 12, fontWeight: 400, color: c.soft, fontFamily: kit.font}
  });
  return {height: rows * step + 14, option: option};
});
