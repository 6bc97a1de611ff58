package lv.pienakas.service.eaddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be sent is told before anything is. */
class EAddressMessageTest {

    @ParameterizedTest
    @ValueSource(strings = {"320000-00001", "32000000001"})
    void the_address_of_a_person_is_made_of_the_code(String code) {
        assertThat(EAddress.addressOf(code)).isEqualTo("_PRIVATE@32000000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3200000000", "32000000001 ", "32000-000001", "320000000012", "x2000000001"})
    void something_else_is_no_personal_code_and_is_not_quoted(String code) {
        assertThatThrownBy(() -> EAddress.addressOf(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("3200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ē", "123456789012345678901234567890123456789012345678901"})
    void a_reference_number_of_another_form_is_told(String number) {
        assertThatThrownBy(() -> Channel.message(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0008b", "\uFFFE", "\uD800", "\u001B[0m"})
    void a_character_that_xml_cannot_carry_is_told_by_its_number(String text) {
        assertThatThrownBy(() -> Channel.message("text", "Virsraksts", text, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines"})
    void a_title_is_one_line(String title) {
        assertThatThrownBy(() -> Channel.message("title", title, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
    }

    @Test
    void too_much_is_told_with_its_size() {
        EAddressFile most = new EAddressFile("a", "text/plain", new byte[Div.MOST_BYTES]);

        assertThatThrownBy(() -> Channel.message("much", "T", "", List.of(most, Channel.notice())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4194311 bytes");
        assertThatThrownBy(() -> Channel.message("much", "T", "x".repeat(100_001), List.of()))
                .hasMessageContaining("100001 characters");
    }

    @Test
    void two_files_have_two_names_and_none_is_empty() {
        assertThatThrownBy(() -> Channel.message("names", "T", "", List.of(Channel.notice(), Channel.notice())))
                .hasMessageContaining("same name");
        assertThatThrownBy(() -> new EAddressFile("a", "text/plain", new byte[0]))
                .hasMessageContaining("empty file");
    }

    @Test
    void a_file_does_not_change_with_the_array_it_was_made_of() {
        byte[] content = {1, 2, 3};
        EAddressFile file = new EAddressFile("a", "text/plain", content);

        content[0] = 9;
        file.content()[1] = 9;

        assertThat(file.content()).containsExactly(1, 2, 3);
    }
}
