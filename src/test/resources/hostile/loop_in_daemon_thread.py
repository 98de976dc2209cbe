# cancel
import threading, time

def spin():
    while True:
        pass

threading.Thread(target=spin, daemon=True).start()
time.sleep(1000)
