// Names for fictitious firms: each says 演示, none is a real company's.
const places = ["青山", "云栖", "东湖", "清源", "南屿", "北塘", "长汀", "白石", "碧溪", "望江", "秋浦", "石桥", "柳浪", "松涛", "荷塘", "兰渚", "竹径", "梅岭", "桐湾", "芦洲"];
const trades = ["新材料", "精密机械", "纺织科技", "精细化工", "电子元件", "汽车零部件", "食品", "造纸", "建材", "玻璃制品", "电机", "泵阀", "轴承", "包装", "家具", "染整", "仪表", "电缆", "铸造", "塑胶"];

/** The name of applicant n; four hundred differ, then a number is added. */
export function firmName(n: number, park: boolean): string {
  const place = places[n % places.length] ?? "";
  const trade = trades[Math.floor(n / places.length) % trades.length] ?? "";
  const turn = Math.floor(n / (places.length * trades.length));
  return `演示${place}${park ? `${trade}产业园` : `${trade}有限公司`}${turn === 0 ? "" : `（${turn + 1}）`}`;
}
