package waymark.cases.referral;

/// An organisation of the partnership that the Home Office lets refer people.
record FirstResponder(String code, String name) {}
