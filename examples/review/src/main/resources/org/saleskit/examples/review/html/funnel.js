// Funnel: deals that reached each stage as bars, and the conversion into the stage as a point with its interval.
'use strict';
saleskit.chart('funnel', function (data, width) {
  const kit = saleskit;
  const c = kit.colours;
  const wide = width >= 640;
  const names = data.stages.map((stage) => stage.name);
  const row = 46;
  const body = row * names.length;
  const nameWidth = wide ? Math.min(150, width * 0.16) : 0;
  const rated = data.stages.map((stage, i) => ({stage: stage, at: i})).filter((r) => r.stage.conversion);
  // Side by side the rows of both parts are the same stages; one above the other a stage without conversion needs no row.
  const right = wide ? names : rated.map((r) => r.stage.name);
  const labelWidth = Math.max.apply(null, rated.map((r) => kit.textWidth(r.stage.conversion.label, 12)).concat([40])) + 22;
  // Points, unlike bars, need no zero: the axis spans the intervals, so that these can be seen.
  const lowest = Math.min.apply(null, rated.map((r) => r.stage.conversion.low).concat([1]));
  const highest = Math.max.apply(null, rated.map((r) => r.stage.conversion.high).concat([0]));
  const floor = Math.max(0, Math.floor(lowest * 10 - 0.2) / 10);
  const ceiling = Math.max(floor + 0.1, Math.min(1, Math.ceil(highest * 10 + 0.2) / 10));
  const half = wide ? (width - nameWidth) * (width < 900 ? 0.4 : 0.5) : width;
  const first = wide ? {left: nameWidth, top: 30, width: half - 60, height: body} : {left: 4, top: 30, width: width - 60, height: body};
  const second = wide
    ? {left: nameWidth + half + 10, top: 30, width: width - nameWidth - half - 10 - labelWidth, height: body}
    : {left: 10, top: 30 + body + 56, width: width - 22 - labelWidth, height: row * right.length};
  const nameLabel = wide
    ? {show: true, color: c.ink, fontSize: 13, width: nameWidth - 12, overflow: 'break', interval: 0}
    : {show: false};

  function rows(index, show) {
    return kit.axis({
      type: 'category', gridIndex: index, data: index === 0 ? names : right, inverse: true, axisLine: {show: index === 0},
      splitLine: {show: false}, axisLabel: show ? nameLabel : {show: false}
    });
  }

  // On a narrow page the name of the stage stands above its bar, on a wide one at the left of the row.
  function above(index, labels, x) {
    return {
      type: 'custom', xAxisIndex: index, yAxisIndex: index, silent: true, z: 5, data: labels.map((name, i) => [index === 0 ? 0 : floor, i]),
      renderItem: (params, api) => {
        const at = api.coord([api.value(0), api.value(1)]);
        return {type: 'text', style: {
          text: labels[params.dataIndex], x: at[0] + x, y: at[1] - 21, fill: c.ink, fontSize: 12, fontFamily: kit.font
        }};
      }
    };
  }

  const intervals = {
    type: 'custom', xAxisIndex: 1, yAxisIndex: 1, clip: false, data: rated.map((r, i) => [r.stage.conversion.rate, wide ? r.at : i]),
    tooltip: {formatter: (at) => rated[at.dataIndex].stage.conversion.text},
    renderItem: (params, api) => {
      const conversion = rated[params.dataIndex].stage.conversion;
      const at = api.value(1);
      const low = api.coord([conversion.low, at]);
      const high = api.coord([conversion.high, at]);
      const middle = api.coord([conversion.rate, at]);
      const y = middle[1] + (wide ? 0 : 4);
      const line = (x1, y1, x2, y2) => ({type: 'line', shape: {x1: x1, y1: y1, x2: x2, y2: y2}, style: {stroke: c.ink, lineWidth: 2}});
      return {type: 'group', children: [
        line(low[0], y, high[0], y), line(low[0], y - 5, low[0], y + 5), line(high[0], y - 5, high[0], y + 5),
        {type: 'circle', shape: {cx: middle[0], cy: y, r: wide ? 4 : 3}, style: {fill: c.blue, stroke: c.paper, lineWidth: 1}},
        {type: 'text', style: {
          text: conversion.label, x: width, y: y, align: 'right', verticalAlign: 'middle',
          fill: c.ink, fontSize: 12, fontFamily: kit.font
        }}
      ]};
    }
  };
  const heading = (text, box) => ({
    text: text, left: box.left, top: box.top - 28, padding: 0,
    textStyle: {fontSize: 13, fontWeight: 600, color: c.ink, fontFamily: kit.font, width: box.width + labelWidth, overflow: 'truncate'}
  });
  const series = [
    {
      type: 'bar', xAxisIndex: 0, yAxisIndex: 0, barWidth: 16, itemStyle: {color: c.blue},
      stack: 'deals', data: data.stages.map((stage) => stage.reached - stage.undecided),
      tooltip: {formatter: (at) => data.stages[at.dataIndex].text}
    },
    {
      type: 'bar', xAxisIndex: 0, yAxisIndex: 0, barWidth: 16, itemStyle: {color: c.orange},
      stack: 'deals', data: data.stages.map((stage) => stage.undecided),
      label: {show: true, position: 'right', color: c.ink, fontSize: 12, fontFamily: kit.font, formatter: (at) => kit.plain(data.stages[at.dataIndex].reached)},
      tooltip: {formatter: (at) => data.stages[at.dataIndex].text}
    },
    intervals
  ];
  if (!wide) {
    series.push(above(0, names, 4), above(1, right, 0));
  }
  return {
    height: second.top + second.height + 30,
    option: {
      title: [heading(data.reachedName, wide ? {left: nameWidth, top: first.top, width: first.width} : first),
        heading(data.conversionName, wide ? second : {left: 4, top: second.top, width: second.width})],
      tooltip: kit.tooltip({trigger: 'item'}),
      grid: [first, second],
      xAxis: [
        kit.axis({type: 'value', gridIndex: 0, min: 0, axisLabel: {show: false}, splitLine: {show: false}}),
        kit.axis({
          type: 'value', gridIndex: 1, min: floor, max: ceiling, interval: ceiling - floor > (second.width < 240 ? 0.2 : 0.5) ? 0.2 : 0.1,
          axisLabel: {color: c.soft, fontSize: 12, formatter: kit.percent}
        })
      ],
      yAxis: [rows(0, true), rows(1, false)],
      series: series
    }
  };
});
