package lv.pienakas.service.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChunkTest {

    @Test
    void what_a_unit_moves_is_made_at_once_as_long_as_there_is_room() {
        List<Chunk> chunks = Chunk.of(moves(150, 40, 20, 5), ChunkTest::unit);

        assertThat(chunks).extracting(chunk -> chunk.moves().size()).containsExactly(190, 25);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.later()).isEmpty());
        assertThat(chunks.get(1).units()).containsExactlyInAnyOrder("U2", "U3");
    }

    @Test
    void a_part_knows_what_comes_later() {
        List<Chunk> chunks = Chunk.of(moves(3, 450), ChunkTest::unit);

        assertThat(chunks).extracting(chunk -> chunk.moves().size()).containsExactly(3, 200, 200, 50);
        assertThat(chunks).extracting(chunk -> chunk.later().size()).containsExactly(0, 250, 50, 0);
    }

    @Property(tries = 200)
    void every_move_is_in_one_chunk_and_no_chunk_is_too_large(
            @ForAll @Size(max = 8) List<@IntRange(max = 500) Integer> sizes) {
        List<WantedMove> moves =
                moves(sizes.stream().mapToInt(Integer::intValue).toArray());

        List<Chunk> chunks = Chunk.of(moves, ChunkTest::unit);

        assertThat(chunks.stream().flatMap(chunk -> chunk.moves().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(moves);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.moves()).hasSizeBetween(1, 200));
    }

    private static List<WantedMove> moves(int... sizes) {
        List<WantedMove> moves = new ArrayList<>();
        for (int unit = 0; unit < sizes.length; unit++) {
            for (int i = 0; i < sizes[unit]; i++) {
                moves.add(new WantedMove(1_000L * unit + i, i, "A", "B", "EVENER_LOAD"));
            }
        }
        return moves;
    }

    private static String unit(WantedMove move) {
        return "U" + move.workItemId() / 1_000;
    }
}
