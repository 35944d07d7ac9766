// Reliability: the chance that was said against the share that came, with the interval of that share; the line is where both agree.
'use strict';
saleskit.chart('calibration', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const most = Math.max.apply(null, data.points.map((point) => Math.max(point.mean, point.high)));
  const range = kit.scale(Math.min(1, most * 1.03), 5);
  const end = Math.min(1, range.max);
  const deals = Math.max.apply(null, data.points.map((point) => point.deals));
  const axis = (name, gap, more) => kit.axis(Object.assign({
    type: 'value', min: 0, max: end, interval: range.interval, name: name, nameLocation: 'middle', nameGap: gap,
    axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: range.interval < 0.0099 ? kit.percentExact : kit.percent, hideOverlap: true}
  }, more));
  return {
    height: Math.min(430, Math.max(320, width * 0.85)),
    option: {
      tooltip: kit.tooltip({trigger: 'item'}),
      grid: {left: 58, right: 18, top: 14, bottom: 48},
      xAxis: axis(data.xName, 28, {}),
      yAxis: axis(data.yName, 42, {axisLine: {show: false}}),
      series: [
        {
          type: 'line', silent: true, symbol: 'none', data: [[0, 0], [end, end]], color: c.soft, tooltip: {show: false},
          lineStyle: {color: c.soft, width: 1, type: 'dashed'}, endLabel: {show: false}
        },
        {
          type: 'custom', z: 4, data: data.points.map((point) => [point.mean, point.share]),
          tooltip: {formatter: (at) => data.points[at.dataIndex].text},
          renderItem: (params, api) => {
            const point = data.points[params.dataIndex];
            const at = api.coord([point.mean, point.share]);
            const low = api.coord([point.mean, point.low])[1];
            const high = api.coord([point.mean, point.high])[1];
            const stroke = (x1, y1, x2, y2) => ({type: 'line', shape: {x1: x1, y1: y1, x2: x2, y2: y2}, style: {stroke: c.blue, lineWidth: 1.5}});
            return {type: 'group', children: [
              stroke(at[0], low, at[0], high), stroke(at[0] - 4, low, at[0] + 4, low), stroke(at[0] - 4, high, at[0] + 4, high),
              {type: 'circle', shape: {cx: at[0], cy: at[1], r: 3 + 3 * Math.sqrt(point.deals / deals)}, style: {fill: c.blue, stroke: c.paper, lineWidth: 1}}
            ]};
          }
        }
      ]
    }
  };
});
