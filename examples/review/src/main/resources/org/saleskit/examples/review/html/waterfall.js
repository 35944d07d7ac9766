// Waterfall: what the pipeline held, each part from where the one before it ended, and what it holds now.
'use strict';
saleskit.chart('waterfall', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const row = 42;
  const top = 6;
  const body = row * data.rows.length;
  const right = 44;
  const most = Math.max.apply(null, data.rows.map((each) => Math.max(each.from, each.to)));
  const least = Math.min.apply(null, data.rows.map((each) => Math.min(each.from, each.to)));
  const range = kit.scale(most, width >= 640 ? 6 : 3);
  const low = least < 0 ? -range.interval * Math.ceil(-least / range.interval) : 0;
  const text = (string, x, y, more) => ({type: 'text', silent: true, style: Object.assign(
    {text: string, x: x, y: y, fill: c.ink, fontSize: 12, fontFamily: kit.font, verticalAlign: 'middle'}, more)});
  return {
    height: top + body + 52,
    option: {
      tooltip: kit.tooltip({trigger: 'item'}),
      grid: {left: 8, right: right, top: top, height: body},
      xAxis: kit.axis({
        type: 'value', min: low, max: range.max, interval: range.interval, name: data.xName, nameLocation: 'middle', nameGap: 28,
        axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: kit.compact, hideOverlap: true}
      }),
      yAxis: kit.axis({
        type: 'category', inverse: true, data: data.rows.map((each) => each.name), splitLine: {show: false},
        axisLine: {show: false}, axisLabel: {show: false}
      }),
      series: [{
        type: 'custom', clip: false, data: data.rows.map((each, at) => [each.to, at]),
        tooltip: {formatter: (at) => data.rows[at.dataIndex].text},
        renderItem: (params, api) => {
          const at = params.dataIndex;
          const each = data.rows[at];
          const from = api.coord([each.from, at])[0];
          const to = api.coord([each.to, at])[0];
          const y = api.coord([each.to, at])[1];
          const before = each.part ? from : to;
          const start = Math.min(from, to);
          const long = Math.max(Math.abs(to - from), 1.5);
          const fill = !each.part ? c.slate : to >= from ? c.blue : c.orange;
          const children = [
            {type: 'rect', shape: {x: 0, y: y - row / 2, width: width, height: row}, style: {fill: 'rgba(255,255,255,0.01)'}},
            {type: 'rect', shape: {x: start, y: y - 1, width: long, height: 16}, style: {fill: fill}},
            {type: 'line', silent: true, shape: {x1: before, y1: y - row + 15, x2: before, y2: y - 1}, style: {stroke: c.soft, lineWidth: at > 0 ? 1 : 0, lineDash: [2, 2]}},
            text(each.name, 8, y - 11, {fontWeight: each.part ? 400 : 600, stroke: c.paper, lineWidth: 3, width: width - right - 12, overflow: 'truncate'}),
            text(each.deals, width - 2, y + 7, {align: 'right', fill: c.soft})
          ];
          const wide = kit.textWidth(each.label, 12) + 8;
          children.push(start + long + wide < width - right
            ? text(each.label, start + long + 6, y + 7)
            : start - wide > 0
              ? text(each.label, start - 6, y + 7, {align: 'right'})
              : text(each.label, start + long - 6, y + 7, {align: 'right', fill: each.part && to < from ? c.ink : c.paper}));
          return {type: 'group', children: children};
        }
      }]
    }
  };
});
