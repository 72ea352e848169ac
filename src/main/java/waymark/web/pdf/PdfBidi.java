package waymark.web.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;

/// Text in Hebrew, Arabic and the like runs from right to left in a PDF, also in the middle of an English
/// sentence: the Unicode bidirectional algorithm (UAX 9) as the JDK has it.
final class PdfBidi {

    private static final String BRACKETS = "()[]{}<>\u00ab\u00bb\u2039\u203a";

    private PdfBidi() {}

    /// Where the direction changes within a paragraph.
    static final class Runs implements BidiSplitter {

        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String text, byte direction) {
            bidi = new Bidi(text, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return bidi.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int run) {
            int start = bidi.getRunStart(run);
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 1 ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String text) {
            return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }

    /// How a run from right to left is drawn by a pen that moves from left to right.
    static final class Order implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            var letters = new ArrayList<String>();
            var marks = BreakIterator.getCharacterInstance(Locale.ROOT);
            marks.setText(text);
            for (int start = 0, end = marks.next(); end != BreakIterator.DONE; start = end, end = marks.next()) {
                letters.add(mirrored(text.substring(start, end)));
            }
            Collections.reverse(letters);
            return String.join("", letters);
        }

        @Override
        public String shapeText(String text) {
            return ArabicLetters.joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        private static String mirrored(String letter) {
            int bracket = letter.length() == 1 ? BRACKETS.indexOf(letter) : -1;
            return bracket < 0 ? letter : BRACKETS.substring(bracket ^ 1, (bracket ^ 1) + 1);
        }
    }
}
