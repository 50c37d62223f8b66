package io.preorder4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

class IdentifierProperties {

    @Property
    void the_order_is_that_of_the_bytes_in_utf_8(@ForAll("pairs") Tuple2<String, String> pair) {
        String one = pair.get1();
        String other = pair.get2();

        int byBytes = Arrays.compareUnsigned(utf8(one), utf8(other));

        assertThat(Integer.signum(Identifier.compare(one, other))).isEqualTo(Integer.signum(byBytes));
    }

    @Property
    void a_text_is_an_identifier_exactly_if_it_keeps_every_rule(@ForAll("anyText") String text) {
        boolean keepsEveryRule = !text.isEmpty()
                && text.length() <= 128
                && !isAnySpace(text.charAt(0))
                && !isAnySpace(text.charAt(text.length() - 1))
                && text.codePoints().mapToObj(Character::getType).noneMatch(this::breaksALineOrWorse);

        if (keepsEveryRule) {
            assertThat(Identifier.checked("sku", text)).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> Identifier.checked("sku", text)).isInstanceOf(InvalidInputException.class);
        }
    }

    private static boolean isAnySpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Two texts without lone surrogates that often begin alike. */
    @Provide
    Arbitrary<Tuple2<String, String>> pairs() {
        Arbitrary<String> text = codePoints()
                .list()
                .ofMaxSize(4)
                .map(list -> list.stream().map(Character::toString).reduce("", String::concat));
        return Combinators.combine(text, text, text)
                .as((begin, one, other) -> Tuple.of(begin.concat(one), begin.concat(other)));
    }

    /** Texts of any code units, with those that matter to the rule far more often than chance would have them. */
    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<Character> plain = Arbitraries.chars().range('A', 'Z');
        Arbitrary<Character> delicate =
                Arbitraries.of(' ', '\u2028', '\0', '\t', '\u0085', '\u2003', '\u00A0', '\uD83D', '\uDE00', '\uFFFF');
        return Arbitraries.frequencyOf(Tuple.of(3, texts(plain, 0, 130)), Tuple.of(2, texts(delicate, 0, 4)));
    }

    private static Arbitrary<String> texts(Arbitrary<Character> characters, int min, int max) {
        return characters
                .list()
                .ofMinSize(min)
                .ofMaxSize(max)
                .map(list -> list.stream().map(String::valueOf).reduce("", String::concat));
    }

    /** All code points but the surrogates; the borders of the order are frequent. */
    private static Arbitrary<Integer> codePoints() {
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.SURROGATE);
        Arbitrary<Integer> borders =
                Arbitraries.of(0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF);
        return Arbitraries.oneOf(any, borders);
    }

    private boolean breaksALineOrWorse(int type) {
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
