# One agency listens: NATS_URL, AGENCY (its id in the register) and NATS_SEED_FILE (its seed) come from the environment.
import asyncio, json, os
import nats

async def main():
    agency = os.environ["AGENCY"]
    inbox = f"_INBOX.{agency}".encode()
    nc = await nats.connect(os.environ["NATS_URL"], nkeys_seed=os.environ["NATS_SEED_FILE"], inbox_prefix=inbox, max_reconnect_attempts=-1)
    js = nc.jetstream(prefix="FED.API")
    feed = await js.pull_subscribe_bind(durable=agency, stream="PUBLIC", inbox_prefix=inbox + b".")
    while True:
        try:
            messages = await feed.fetch(10, timeout=30)
        except nats.errors.TimeoutError:
            continue
        for message in messages:
            event = json.loads(message.data)
            print(event["type"], event["id"], event.get("subject", ""), flush=True)
            # The reply is the acknowledgement of our store: without it, the answer has not arrived.
            kept = await nc.request(f"inbound.v1.{agency}.Received", json.dumps({"event": event["id"]}).encode(), timeout=5)
            print("answered", json.loads(kept.data)["seq"], flush=True)
            await message.ack()

asyncio.run(main())
