'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const number = new Intl.NumberFormat('en-GB');
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  let charts = [];

  const color = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const instant = date => Date.parse(date + 'T00:00:00Z');
  const short = n => n >= 1e6 ? n / 1e6 + ' M' : n >= 1e3 ? n / 1e3 + 'k' : String(n);

  /** Up to the next even number with one digit that is not 0. */
  const rounded = n => {
    const step = 2 * 10 ** Math.floor(Math.log10(n));
    return Math.ceil(n / step) * step;
  };

  const changes = [...Object.values(data.flow), ...data.backlogs].flat();
  const everyDay = [...new Set(changes.map(([date]) => instant(date)))].sort((a, b) => a - b);
  const first = everyDay[0];
  const last = everyDay[everyDay.length - 1];

  /** The units at the end of every day, where only the days of change are known. */
  const points = days => {
    const known = new Map(days.map(([date, units]) => [instant(date), units]));
    let units = 0;
    return everyDay.map(each => [each, units = known.get(each) ?? units]);
  };

  const base = () => ({
    animation: false,
    useUTC: true,
    textStyle: { fontFamily: color('sans'), color: color('soft') },
    tooltip: {
      trigger: 'axis',
      backgroundColor: color('card'),
      borderColor: color('rule'),
      textStyle: { color: color('ink'), fontSize: 13 },
      axisPointer: { type: 'line', lineStyle: { color: color('soft') } },
      confine: true,
    },
  });

  const months = size => ({
    type: 'time',
    min: first,
    max: last,
    splitNumber: size,
    axisLine: { lineStyle: { color: color('rule') } },
    axisTick: { lineStyle: { color: color('rule') } },
    axisLabel: {
      color: color('soft'),
      hideOverlap: true,
      formatter: { year: '{MMM} {yyyy}', month: '{MMM}', day: '{d} {MMM}' },
    },
    splitLine: { show: false },
  });

  const amounts = extra => ({
    type: 'value',
    axisLabel: { color: color('soft'), formatter: short },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: color('rule') } },
    ...extra,
  });

  const atDay = shown => `${day.format(shown[0].value[0])}` +
    shown.map(s => `<br>${s.marker}${s.seriesName} <b>${number.format(s.value[1])}</b>`).join('');

  const draw = (element, option) => {
    const chart = echarts.init(element, null, { renderer: 'svg' });
    chart.setOption(option);
    charts.push(chart);
  };

  const flow = () => {
    const line = (name, key, lineStyle, more) => ({
      name, type: 'line', step: 'end', symbol: 'none', data: points(data.flow[key]),
      color: color(key), lineStyle: { width: 2, ...lineStyle }, ...more,
    });
    draw(document.getElementById('flow'), {
      ...base(),
      tooltip: { ...base().tooltip, formatter: atDay },
      grid: { left: 4, right: 14, top: 12, bottom: 4, containLabel: true },
      xAxis: months(6),
      yAxis: amounts(),
      series: [
        line('ordered', 'ordered'),
        line('received', 'received', { type: 'dashed' }),
        line('allocated', 'allocated', {}, { areaStyle: { opacity: 0.1 } }),
      ],
    });
  };

  const waits = () => {
    const { daysABar, bars, longer, median, p90 } = data.waits;
    const days = bars.length * daysABar;
    const columns = bars.map((lines, i) => ({
      value: [(i + 0.5) * daysABar, lines],
      name: `${i * daysABar} to ${(i + 1) * daysABar} days`,
    }));
    const last = { value: [days + daysABar / 2, longer], name: `${days} days or more`, itemStyle: { opacity: 0.45 } };
    const mark = (name, value, distance) => ({
      xAxis: Math.min(value, days),
      label: { formatter: `${name} ${value.toFixed(1)}`, position: 'end', color: color('ink'), fontSize: 12, distance },
    });
    draw(document.getElementById('waits'), {
      ...base(),
      tooltip: {
        ...base().tooltip,
        axisPointer: { type: 'none' },
        formatter: ([bar]) => `${bar.name}<br><b>${number.format(bar.value[1])}</b> lines`,
      },
      grid: { left: 4, right: 14, top: 46, bottom: 24, containLabel: true },
      xAxis: {
        type: 'value', min: 0, max: days + (longer > 0 ? daysABar : 0), minInterval: daysABar,
        name: longer > 0 ? `days; the last bar: ${days} or more` : 'days',
        nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: color('soft') },
        axisLabel: { color: color('soft'), showMaxLabel: false }, splitLine: { show: false },
        axisLine: { lineStyle: { color: color('rule') } },
      },
      yAxis: amounts({ minInterval: 1 }),
      series: [{
        type: 'bar', color: color('allocated'), barCategoryGap: '12%',
        data: longer > 0 ? [...columns, last] : columns,
        markLine: {
          symbol: 'none', silent: true, lineStyle: { color: color('ink'), type: 'solid', width: 1 },
          // One above the other: they never overlap, however close the numbers are.
          data: [mark('median', median, 5), mark('nine in ten', p90, 21)],
        },
      }],
    });
  };

  // A series without a name is there to be seen, not to be told.
  const barChart = (id, names, axis, series) => draw(document.getElementById(id), {
    ...base(),
    tooltip: {
      ...base().tooltip,
      axisPointer: { type: 'none' },
      formatter: bars => `${names[bars[0].dataIndex]}` +
        bars.filter(bar => !bar.seriesName.startsWith('series')).map(bar => `<br>${bar.marker}${bar.seriesName} <b>${number.format(bar.value)}</b>`).join(''),
    },
    grid: { left: 4, right: 14, top: 12, bottom: 24, containLabel: true },
    xAxis: {
      type: 'category', nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: color('soft') },
      axisLabel: { color: color('soft'), hideOverlap: true }, axisTick: { show: false },
      axisLine: { lineStyle: { color: color('rule') } }, ...axis,
    },
    yAxis: amounts({ minInterval: 1 }),
    series,
  });

  const late = () => {
    const { from, names, first, last } = data.promises;
    const bars = (name, key, values) => ({ name, type: 'bar', color: color(key), data: values, barCategoryGap: '20%' });
    barChart('late', names, { name: 'days late; the outer bars: or more', data: names.map((_, i) => from + i) }, [
      bars('by the first promise', 'ordered', first),
      bars('as told last', 'allocated', last),
    ]);
  };

  const changedDates = () => {
    const { weeks } = data.promises;
    const days = weeks.map(([monday]) => day.format(instant(monday)));
    const bars = (name, key, i) =>
      ({ name, type: 'bar', stack: 'all', color: color(key), data: weeks.map(week => week[i]), barMaxWidth: 40 });
    barChart('changes', days.map(each => `week from ${each}`), { name: 'weeks, by their Mondays', data: days }, [
      bars('later', 'waiting', 1),
      bars('earlier', 'allocated', 2),
      bars('withdrawn', 'soft', 3),
      bars('known again', 'ordered', 4),
    ]);
  };

  const forecast = () => {
    const weeks = data.forecast;
    const line = (name, key, i, lineStyle) =>
      ({ name, type: 'line', symbol: 'none', color: color(key), lineStyle, data: weeks.map(week => week[i]) });
    const edge = (values, areaStyle) =>
      ({ type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, areaStyle, data: values });
    const low = weeks.map(week => week[1]);
    const days = weeks.map(([monday]) => day.format(instant(monday)));
    barChart('forecast', days.map(each => `week from ${each}`), { name: 'weeks, by their Mondays', data: days }, [
      edge(low, { opacity: 0 }),
      edge(weeks.map((week, i) => week[3] - low[i]), { opacity: 0.14, color: color('received') }),
      line('forecast', 'received', 2, { width: 2, type: 'dashed' }),
      line('came', 'ordered', 4, { width: 2 }),
    ]);
  };

  const backlogs = () => {
    const most = rounded(Math.max(1, ...data.backlogs.flat().map(([, units]) => units)));
    document.querySelectorAll('.backlogs .chart').forEach((element, i) => draw(element, {
      ...base(),
      tooltip: { ...base().tooltip, formatter: atDay },
      grid: { left: 2, right: 12, top: 10, bottom: 4, containLabel: true },
      xAxis: months(2),
      yAxis: amounts({ max: most, interval: most / 2 }),
      series: [{
        name: 'waiting', type: 'line', step: 'end', symbol: 'none', data: points(data.backlogs[i]),
        color: color('waiting'), lineStyle: { width: 1.5 }, areaStyle: { opacity: 0.16 },
      }],
    }));
  };

  const drawAll = () => {
    charts.forEach(chart => chart.dispose());
    charts = [];
    flow();
    waits();
    late();
    changedDates();
    backlogs();
    forecast();
  };

  if (everyDay.length === 0) return;
  drawAll();
  dark.addEventListener('change', drawAll);
  addEventListener('resize', () => charts.forEach(chart => chart.resize()));
})();
