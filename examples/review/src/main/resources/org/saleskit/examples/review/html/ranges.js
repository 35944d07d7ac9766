// Range of each rep's revenue next month: the line holds 80 % of the chance, the dot halves it, the bar is the plan.
'use strict';
saleskit.chart('ranges', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const wide = width >= 640;
  const row = wide ? 30 : 46;
  const right = 64;
  const left = wide ? Math.min(170, width * 0.22) : 6;
  const top = 56;
  const body = row * data.reps.length;
  const most = Math.max.apply(null, data.reps.map((rep) => Math.max(rep.high || 0, rep.plan)));
  const range = kit.scale(most, wide ? 6 : 3);
  const shift = wide ? 0 : 8;
  const text = (string, x, y, more) => ({type: 'text', silent: true, style: Object.assign(
    {text: string, x: x, y: y, fill: c.ink, fontSize: 12, fontFamily: kit.font, verticalAlign: 'middle'}, more)});
  const line = (x1, y1, x2, y2, colour, lineWidth) => (
    {type: 'line', shape: {x1: x1, y1: y1, x2: x2, y2: y2}, style: {stroke: colour, lineWidth: lineWidth, lineCap: 'butt'}});
  const ranges = {
    type: 'custom', data: data.reps.map((rep, at) => [rep.plan, at]), clip: false,
    tooltip: {formatter: (at) => data.reps[at.dataIndex].text},
    renderItem: (params, api) => {
      const at = params.dataIndex;
      const rep = data.reps[at];
      const plan = api.coord([rep.plan, at]);
      const y = plan[1] + shift;
      const children = [{
        type: 'rect', shape: {x: 0, y: y - row / 2, width: width, height: row}, style: {fill: 'rgba(255,255,255,0.01)'}
      }];
      if (rep.low !== undefined && rep.high !== undefined) {
        children.push(line(api.coord([rep.low, at])[0], y, Math.max(api.coord([rep.high, at])[0], api.coord([rep.low, at])[0] + 2), y, c.blue, 6));
      }
      if (rep.median !== undefined) {
        children.push({
          type: 'circle', shape: {cx: api.coord([rep.median, at])[0], cy: y, r: 6}, style: {fill: c.paper, stroke: c.blue, lineWidth: 2.5}
        });
      }
      children.push(line(plan[0], y - 10, plan[0], y + 10, c.vermilion, 3));
      children.push(text(rep.chance, width - 2, y, {align: 'right'}));
      children.push(wide
        ? text(rep.name, left - 14, y, {align: 'right', fontSize: 13, width: left - 16, overflow: 'truncate'})
        : text(rep.name, 4, y - 19, {fontSize: 12, fontWeight: 600}));
      return {type: 'group', children: children};
    }
  };
  const legendY = 12;
  const space = wide ? 24 : 14;
  let x = wide ? left : 4;
  const legend = [];
  function entry(mark, name, markWidth) {
    legend.push(mark(x));
    legend.push(text(name, x + markWidth + 6, legendY));
    x += markWidth + 6 + kit.textWidth(name, 12) + space;
  }
  entry((at) => line(at, legendY, at + 22, legendY, c.blue, 6), data.rangeName, 22);
  entry((at) => ({type: 'circle', shape: {cx: at + 7, cy: legendY, r: 6}, style: {fill: c.paper, stroke: c.blue, lineWidth: 2.5}}), data.medianName, 14);
  entry((at) => line(at + 2, legendY - 8, at + 2, legendY + 8, c.vermilion, 3), data.planName, 5);
  legend.push({type: 'text', right: 0, top: top - 24, silent: true, style: {
    text: data.chanceName, fill: c.soft, fontSize: 12, fontFamily: kit.font, align: 'right'
  }});
  return {
    height: top + body + 56,
    option: {
      graphic: legend,
      tooltip: kit.tooltip({trigger: 'item'}),
      grid: {left: left, right: right, top: top, height: body},
      xAxis: kit.axis({
        type: 'value', min: 0, max: range.max, interval: range.interval, name: data.xName, nameLocation: 'middle', nameGap: 28,
        axisLabel: {color: c.soft, fontSize: 12, formatter: kit.compact, hideOverlap: true}
      }),
      yAxis: kit.axis({
        type: 'category', inverse: true, data: data.reps.map((rep) => rep.name), splitLine: {show: true, lineStyle: {color: c.hair}},
        axisLine: {show: false}, axisLabel: {show: false}
      }),
      series: [ranges]
    }
  };
});
