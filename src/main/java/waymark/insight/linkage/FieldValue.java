package waymark.insight.linkage;

/// What is known of one person in one field, in plain text or encoded.
sealed interface FieldValue permits FieldValue.Plain, Encoding {

    boolean isMissing();

    /// A value in plain text, written alike everywhere.
    ///
    /// @param letters a bit for each letter that is in it, by the last six bits of the letter
    record Plain(String text, long letters) implements FieldValue {

        static Plain of(String text) {
            long letters = 0;
            for (int at = 0; at < text.length(); at++) letters |= 1L << text.charAt(at);
            return new Plain(text, letters);
        }

        /// The most that Jaro's similarity can be, from the letters that only one of them has.
        double mostJaro(Plain other) {
            int mine = text.length() - Long.bitCount(letters & ~other.letters);
            int theirs = other.text.length() - Long.bitCount(other.letters & ~letters);
            double common = Math.min(mine, theirs);
            return (common / text.length() + common / other.text.length() + 1) / 3;
        }

        @Override
        public boolean isMissing() {
            return text.isEmpty();
        }
    }
}
