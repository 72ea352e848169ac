package waymark.audit.looks;

/// How many more people's details somebody may open today, and why their work needs it.
record LookAllowance(int more, String reason) {

    static final int MOST = 500;
    static final int LONGEST = 500;
}
