import json
from collections import Counter, defaultdict, namedtuple

Item = namedtuple("Item", "name category price quantity")
ITEMS = [
    Item("pencil", "office", 0.99, 120), Item("lamp", "home", 24.5, 7), Item("notebook", "office", 3.25, 64),
    Item("chair", "home", 89.0, 3), Item("cable", "tech", 7.8, 0), Item("mouse", "tech", 19.99, 15),
]

by_category = defaultdict(list)
for item in ITEMS:
    by_category[item.category].append(item)
print(f"{'item':<10}|{'category':^10}|{'price':>8}|{'qty':>5}|{'value':>10}")
print("-" * 10 + ("+" + "-" * 10) + "+" + "-" * 8 + "+" + "-" * 5 + "+" + "-" * 10)
for item in sorted(ITEMS, key=lambda i: (i.category, -i.price)):
    print(f"{item.name:<10}|{item.category:^10}|{item.price:>8.2f}|{item.quantity:>5}|{item.price * item.quantity:>10,.2f}")
total = sum(i.price * i.quantity for i in ITEMS)
print(f"{'total':<36}{total:>12,.2f}")
summary = {
    category: {"items": len(items), "value": round(sum(i.price * i.quantity for i in items), 2), "sold out": [i.name for i in items if not i.quantity]}
    for category, items in by_category.items()
}
print(json.dumps(summary, indent=2))
back = json.loads(json.dumps([i._asdict() for i in ITEMS]))
print(back[0], [Item(**d) for d in back] == ITEMS)
print(Counter(i.category for i in ITEMS).most_common(), max(ITEMS, key=lambda i: i.price).name)
discounted = [i._replace(price=round(i.price * 0.9, 2)) if i.quantity > 50 else i for i in ITEMS]
print([(a.name, a.price, b.price) for a, b in zip(ITEMS, discounted) if a != b])
shares = {c: f"{s['value'] / total:.1%}" for c, s in summary.items()}
print(shares)
