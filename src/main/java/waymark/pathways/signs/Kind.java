package waymark.pathways.signs;

/// What a sign has to do with, and one open question for a trained professional to ask an adult: alone, when it is
/// safe.
/// Where asking could lead or endanger there is none.
enum Kind {
    MOVEMENT("Coming and going", "What does a normal day look like for you?"),
    CONTROL("Control by others", "How do things get decided where you live and work?"),
    DOCUMENTS("Papers", "Where do you keep your papers?"),
    FINANCE("Money", "How do you pay for the things you need?"),
    WORK("Work", "What is your work like?"),
    LIVING("Where they live", "What is it like where you sleep?"),
    PHYSICAL("The body", "How is your health?"),
    HEALTH("Health care", "Who helps you when you are ill?"),
    BEHAVIOUR("How they seem", "What would help you feel at ease here?"),
    SOCIAL("Other people", "Who do you like to talk to?"),
    RELATIONSHIPS("Who they are with", "Who do you spend time with?"),
    DEPENDENCY("Needing one person", "How do you get around, and get your food?"),
    LANGUAGE("Language", "Which language would you like to speak?"),
    RECRUITMENT("How it began", "How did you come to be here?"),
    ONLINE("Online", ""),
    LOCATION("The place", ""),
    POSSESSIONS("Things they carry", ""),
    EDUCATION("School", ""),
    JUSTICE("Police and courts", "What would you like us to know?");

    private final String title;
    private final String question;

    Kind(String title, String question) {
        this.title = title;
        this.question = question;
    }

    String title() {
        return title;
    }

    /// Empty where nothing should be asked.
    String question() {
        return question;
    }
}
