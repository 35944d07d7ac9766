// What the largest deals add: to the expectation on the left, to the chance of the plan on the right.
'use strict';
saleskit.chart('shares', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const row = 40;
  const top = 24;
  const body = row * data.rows.length;
  const withPlan = data.rows.some((each) => each.plan !== undefined);
  const gap = 24;
  const half = withPlan ? (width - gap) / 2 : width;
  const text = (string, x, y, more) => ({type: 'text', silent: true, style: Object.assign(
    {text: string, x: x, y: y, fill: c.ink, fontSize: 12, fontFamily: kit.font, verticalAlign: 'middle'}, more)});
  const largest = (key) => Math.max.apply(null, data.rows.map((each) => Math.abs(each[key] || 0)).concat([1e-9]));
  const means = largest('mean');
  const plans = largest('plan');
  const bar = (x, y, part, label, colour) => {
    const room = half - 74;
    const long = Math.max(1.5, part * room);
    return [
      {type: 'rect', shape: {x: x, y: y, width: long, height: 14}, style: {fill: colour}},
      text(label, x + long + 6, y + 7)
    ];
  };
  return {
    height: top + body + 8,
    option: {
      tooltip: kit.tooltip({trigger: 'item'}),
      grid: {left: 0, right: 0, top: top, height: body},
      xAxis: {type: 'value', min: 0, max: 1, show: false},
      yAxis: {type: 'category', inverse: true, data: data.rows.map((each) => each.name), show: false},
      graphic: [text(data.meanName, 0, 8, {fill: c.soft})].concat(withPlan ? [text(data.planName, half + gap, 8, {fill: c.soft})] : []),
      series: [{
        type: 'custom', clip: false, data: data.rows.map((each, at) => [0, at]),
        tooltip: {formatter: (at) => data.rows[at.dataIndex].text},
        renderItem: (params, api) => {
          const each = data.rows[params.dataIndex];
          const y = api.coord([0, params.dataIndex])[1];
          let children = [
            {type: 'rect', shape: {x: 0, y: y - row / 2, width: width, height: row}, style: {fill: 'rgba(255,255,255,0.01)'}},
            text(each.name, 0, y - 10, {width: half, overflow: 'truncate'})
          ].concat(bar(0, y, each.mean / means, each.meanLabel, c.blue));
          if (each.plan !== undefined) {
            children = children.concat(bar(half + gap, y, Math.max(0, each.plan) / plans, each.planLabel, c.green));
          }
          return {type: 'group', children: children};
        }
      }]
    }
  };
});
