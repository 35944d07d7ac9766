package org.saleskit.analytics.dealcolumns;

import java.util.Arrays;
import java.util.List;
import org.saleskit.core.internal.Checks;

/**
 * Brings the rows of a part of the log together by deal, each deal's in order, and adds the deals to sums. Deals are numbered
 * by a hash table and their rows placed by counting, so the time grows with the rows only; nothing is made for a row or a
 * deal. For one thread, one part after the other.
 */
final class PartitionFold {

    /** Rows of a part: numbers of rows are ints, and so are places in arrays with two numbers for each. */
    private static final long MOST_ROWS = 1L << 29;

    private static final int FEW_MOVES = 32;
    private static final int SMALLEST_TABLE = 1 << 10;

    private final DealSums sums;

    /** Number of the deal plus one by hash, 0 for none. */
    private int[] table = new int[SMALLEST_TABLE];

    private int mask;
    private int shift;
    private int deals;
    private long[] dealOfNumber = new long[SMALLEST_TABLE];

    /** Rows of each deal, then the place after its last row. */
    private int[] end = new int[SMALLEST_TABLE];

    private int[] numberOfRow = new int[0];
    private long[] moves = new long[0];
    private long[] sequences = new long[0];

    PartitionFold(DealSums sums) {
        this.sums = sums;
    }

    static void checkRows(long rows) {
        Checks.check(rows <= MOST_ROWS, "rows of one part in " + RowBlock.PARTS, "be at most " + MOST_ROWS, rows);
    }

    void add(int part, List<RowBlock> blocks) {
        long rows = 0;
        boolean sequence = false;
        for (RowBlock block : blocks) {
            rows += block.size(part);
            sequence |= block.hasSequence();
        }
        checkRows(rows);
        if (rows > 0) {
            begin((int) rows, sequence);
            numberDeals(part, blocks);
            startOfEach();
            placeMoves(part, blocks, sequence);
            addDeals(sequence);
        }
    }

    private void begin(int rows, boolean sequence) {
        if (numberOfRow.length < rows) {
            int room = rows + rows / 4;
            numberOfRow = new int[room];
            moves = new long[room];
        }
        if (sequence && sequences.length < moves.length) {
            sequences = new long[moves.length];
        }
        int slots = Math.max(SMALLEST_TABLE, Integer.highestOneBit(rows));
        if (table.length < slots) {
            table = new int[slots];
        } else {
            Arrays.fill(table, 0, slots, 0);
        }
        use(slots);
        deals = 0;
    }

    private void use(int slots) {
        mask = slots - 1;
        shift = Integer.numberOfLeadingZeros(mask) + Integer.SIZE;
    }

    private void numberDeals(int part, List<RowBlock> blocks) {
        int row = 0;
        for (RowBlock block : blocks) {
            long[] rows = block.rows();
            int to = block.to(part);
            int stride = block.stride();
            for (int i = block.from(part); i < to; i += stride) {
                int number = number(rows[i]);
                numberOfRow[row++] = number;
                end[number]++;
            }
        }
    }

    private int number(long deal) {
        int slot = slot(deal);
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (dealOfNumber[number] == deal) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return addDeal(deal, slot);
    }

    /** The uppermost bits of the hash are the part, those after them the slot. */
    private int slot(long deal) {
        return (int) (RowBlock.hash(deal) << RowBlock.PARTS_LOG >>> shift);
    }

    private int addDeal(long deal, int slot) {
        int number = deals++;
        if (number == dealOfNumber.length) {
            dealOfNumber = Arrays.copyOf(dealOfNumber, 2 * number);
            end = Arrays.copyOf(end, 2 * number);
        }
        dealOfNumber[number] = deal;
        end[number] = 0;
        table[slot] = deals;
        if (deals > mask / 2) {
            widen();
        }
        return number;
    }

    private void widen() {
        int slots = 2 * (mask + 1);
        table = new int[slots];
        use(slots);
        for (int number = 0; number < deals; number++) {
            int slot = slot(dealOfNumber[number]);
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = number + 1;
        }
    }

    private void startOfEach() {
        int start = 0;
        for (int number = 0; number < deals; number++) {
            int count = end[number];
            end[number] = start;
            start += count;
        }
    }

    /** Afterwards {@link #end} is what its name says. */
    private void placeMoves(int part, List<RowBlock> blocks, boolean sequence) {
        int row = 0;
        for (RowBlock block : blocks) {
            long[] rows = block.rows();
            int to = block.to(part);
            int stride = block.stride();
            for (int i = block.from(part); i < to; i += stride) {
                int at = end[numberOfRow[row++]]++;
                moves[at] = rows[i + 1];
                if (sequence) {
                    sequences[at] = block.hasSequence() ? rows[i + 2] : 0;
                }
            }
        }
    }

    private void addDeals(boolean sequence) {
        int from = 0;
        for (int number = 0; number < deals; number++) {
            int to = end[number];
            if (sequence) {
                sortBySequence(from, to);
            } else {
                sort(from, to);
            }
            sums.add(moves, from, to);
            from = to;
        }
    }

    private void sort(int from, int to) {
        if (to - from > FEW_MOVES) {
            Arrays.sort(moves, from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            long move = moves[i];
            int at = i;
            while (at > from && moves[at - 1] > move) {
                moves[at] = moves[at - 1];
                at--;
            }
            moves[at] = move;
        }
    }

    /** Shell's method with steps 3 k + 1: two arrays at once, and no room besides. */
    private void sortBySequence(int from, int to) {
        int gap = 1;
        while (gap < (to - from) / 3) {
            gap = 3 * gap + 1;
        }
        for (; gap >= 1; gap /= 3) {
            for (int i = from + gap; i < to; i++) {
                long move = moves[i];
                long sequence = sequences[i];
                int at = i;
                while (at - gap >= from && isAfter(at - gap, move, sequence)) {
                    moves[at] = moves[at - gap];
                    sequences[at] = sequences[at - gap];
                    at -= gap;
                }
                moves[at] = move;
                sequences[at] = sequence;
            }
        }
    }

    /** Order of time, then sequence, then rank; what is left out comes last. */
    private boolean isAfter(int place, long move, long sequence) {
        long time = moves[place] >> RowBlock.RANK_BITS;
        long otherTime = move >> RowBlock.RANK_BITS;
        if (time != otherTime) {
            return time > otherTime;
        }
        return sequences[place] == sequence ? moves[place] > move : sequences[place] > sequence;
    }
}
