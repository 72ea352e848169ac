package waymark.exchange.consumers;

/// A consumer as an administrator registers it.
record NewConsumer(String name, String organisation, String purpose, String contactName, String contactEmail) {}
