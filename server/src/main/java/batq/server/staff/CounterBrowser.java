package batq.server.staff;

import batq.wire.CounterId;

/** A browser that an admin enrolled as a counter's. */
public record CounterBrowser(int id, String name, CounterId counterId) {}
