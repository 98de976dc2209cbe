from concurrent.futures import ThreadPoolExecutor, as_completed
import time

DOCUMENTS = {
    "one": "a few words here",
    "two": "some more words are found in this one",
    "three": "",
    "four": "repeated repeated repeated",
    "five": None,
}


def analyse(name, text):
    time.sleep(0.005)
    words = text.split()
    if not words:
        raise ValueError(f"{name} is empty")
    return {"words": len(words), "different": len(set(words)), "mean": sum(map(len, words)) / len(words)}


results, failures = {}, {}
with ThreadPoolExecutor(max_workers=3) as pool:
    futures = {pool.submit(analyse, name, text): name for name, text in DOCUMENTS.items()}
    for future in as_completed(futures):
        name = futures[future]
        try:
            results[name] = future.result()
        except ValueError as error:
            failures[name] = str(error)
        except Exception as error:
            failures[name] = f"{type(error).__name__}: {error}"
for name in sorted(results):
    print(f"{name:>6}: {results[name]['words']:>3} words, {results[name]['different']} different, mean {results[name]['mean']:.2f}")
for name in sorted(failures):
    print(f"{name:>6}: {failures[name]}")
total = sum(r["words"] for r in results.values())
print("total", total, "of", len(DOCUMENTS))
