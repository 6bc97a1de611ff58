package lv.pienakas.planner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MakespanBoundTest {

    @Test
    void two_of_three_halves_share_a_machine() {
        assertThat(MakespanBound.of(new int[] {10, 10, 10}, 2)).isEqualTo(20);
        assertThat(MakespanBound.of(new int[] {7, 7, 7, 3, 3, 3}, 3)).isEqualTo(10);
    }

    @Test
    void no_division_beats_it() {
        Random random = new Random(3);
        int tight = 0;
        for (int round = 0; round < 300; round++) {
            int machines = 2 + random.nextInt(3);
            int[] jobs = random.ints(2L * machines, 1, 60).toArray();
            long best = best(jobs, 0, new long[machines], Long.MAX_VALUE);
            long bound = MakespanBound.of(jobs, machines);
            assertThat(bound).isLessThanOrEqualTo(best);
            tight += bound == best ? 1 : 0;
        }
        assertThat(tight).as("it would be sound, but useless otherwise").isGreaterThan(250);
    }

    private static long best(int[] jobs, int next, long[] loads, long known) {
        long highest = 0;
        for (long load : loads) {
            highest = Math.max(highest, load);
        }
        if (highest >= known || next == jobs.length) {
            return Math.min(highest, known);
        }
        long best = known;
        for (int machine = 0; machine < loads.length; machine++) {
            loads[machine] += jobs[next];
            best = best(jobs, next + 1, loads, best);
            loads[machine] -= jobs[next];
        }
        return best;
    }
}
