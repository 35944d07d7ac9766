// The law of the whole month: columns of revenue, what meets the plan filled; the 80 % range as a bar below.
'use strict';
saleskit.chart('law', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const top = 30;
  const body = width >= 640 ? 230 : 190;
  const last = data.bins[data.bins.length - 1].below;
  const range = kit.scale(Math.max(last, data.plan === undefined ? 0 : data.plan * 1.02), width >= 640 ? 8 : 4);
  const most = Math.max.apply(null, data.bins.map((bin) => bin.p));
  const chances = kit.scale(most, 4);
  const met = data.plan === undefined ? Infinity : data.plan;
  const right = met > range.max * 0.6;
  return {
    height: top + body + 78,
    option: {
      tooltip: kit.tooltip({trigger: 'item'}),
      grid: {left: 48, right: 14, top: top, height: body},
      xAxis: kit.axis({
        type: 'value', min: 0, max: range.max, interval: range.interval, name: data.xName, nameLocation: 'middle', nameGap: 58,
        splitLine: {show: false}, axisTick: {show: true, length: 4, lineStyle: {color: c.soft}},
        axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: kit.compact, hideOverlap: true, margin: 24}
      }),
      yAxis: kit.axis({
        type: 'value', min: 0, max: chances.max, interval: chances.interval, axisLine: {show: false},
        axisLabel: {color: c.soft, fontSize: 12, fontFamily: kit.font, formatter: chances.interval < 0.0099 ? kit.percentExact : kit.percent}
      }),
      series: [{
        type: 'custom', clip: false, data: data.bins.map((bin) => [bin.from, bin.p]),
        tooltip: {formatter: (at) => data.bins[at.dataIndex].text},
        renderItem: (params, api) => {
          const bin = data.bins[params.dataIndex];
          const x = (revenue) => api.coord([revenue, 0])[0];
          const foot = api.coord([bin.from, 0]);
          const y = api.coord([bin.from, bin.p])[1];
          const column = (start, style) => (
            {type: 'rect', shape: {x: start, y: y, width: Math.max(x(bin.below) - start, 0.5), height: foot[1] - y}, style: style});
          const children = [
            {type: 'rect', shape: {x: foot[0], y: top, width: x(bin.below) - foot[0], height: body}, style: {fill: 'rgba(255,255,255,0.01)'}},
            column(foot[0], {fill: c.paper, stroke: c.soft, lineWidth: 1})
          ];
          if (met < bin.below) {
            children.push(column(Math.max(foot[0], x(met)), {fill: c.blue, stroke: c.paper, lineWidth: 0.5}));
          }
          if (params.dataIndex === 0) {
            const below = foot[1] + 13;
            const line = (a, b, colour, lineWidth) => ({type: 'line', silent: true,
              shape: {x1: a, y1: below, x2: b, y2: below}, style: {stroke: colour, lineWidth: lineWidth, lineCap: 'butt'}});
            children.push(line(x(data.low), x(data.high), c.slate, 6));
            children.push({type: 'circle', silent: true, shape: {cx: x(data.median), cy: below, r: 6}, style: {fill: c.paper, stroke: c.slate, lineWidth: 2.5}});
          }
          return {type: 'group', children: children};
        },
        markLine: data.plan === undefined ? undefined : {
          silent: true, symbol: 'none', data: [{xAxis: data.plan}], lineStyle: {color: c.vermilion, width: 2, type: 'solid'},
          label: {show: true, position: 'end', distance: 6, formatter: () => data.planText, align: right ? 'right' : 'left',
            color: c.ink, fontSize: 12, fontFamily: kit.font}
        }
      }],
      graphic: [{type: 'text', right: 14, bottom: 4, silent: true, style: {
        text: data.rangeText, fill: c.soft, fontSize: 12, fontFamily: kit.font, align: 'right'}}]
    }
  };
});
