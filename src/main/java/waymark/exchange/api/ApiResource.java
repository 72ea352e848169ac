package waymark.exchange.api;

/// A group of resources of the API: its methods are found by the servlet of the API alone. What each answers is a
/// record of its own, so that a column which is added does not change the contract.
interface ApiResource {}
