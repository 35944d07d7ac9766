// Forecast: a panel for each rep with columns of revenue; the plan as a line, what meets it filled.
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
  const bins = data.reps.flatMap((rep) => rep.bins);
  const widest = Math.max.apply(null, data.reps.map((rep) => rep.bins.length
    ? Math.max(rep.bins[rep.bins.length - 1].below, rep.plan * 1.05) : rep.plan));
  const range = kit.scale(widest, 4);
  const chances = kit.scale(Math.max.apply(null, bins.map((bin) => bin.p)), 2);
  const most = Math.max.apply(null, bins.map((bin) => bin.p));
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
      type: 'custom', xAxisIndex: index, yAxisIndex: index, clip: false, data: rep.bins.map((bin) => [bin.from, bin.p]),
      tooltip: {formatter: (at) => rep.bins[at.dataIndex].text},
      renderItem: (params, api) => {
        const bin = rep.bins[params.dataIndex];
        const foot = api.coord([bin.from, 0]);
        const x = (revenue) => api.coord([revenue, 0])[0];
        const y = api.coord([bin.from, bin.p])[1];
        const end = Math.max(x(bin.below), foot[0] + 1);
        const column = (start, style) => (
          {type: 'rect', shape: {x: start, y: y, width: end - start, height: foot[1] - y}, style: style});
        const children = [column(foot[0], {fill: c.paper, stroke: c.soft, lineWidth: 1})];
        if (rep.plan < bin.below) {
          children.push(column(Math.max(foot[0], x(rep.plan)), {fill: c.blue, stroke: c.paper, lineWidth: 0.5}));
        }
        return {type: 'group', children: children};
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
