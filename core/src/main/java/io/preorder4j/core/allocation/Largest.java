package io.preorder4j.core.allocation;

/**
 * Finds the k-th largest of many numbers without sorting them (Hoare's quickselect, 1961), in linear time on average. For
 * a million remainders that was measured to be several times faster than a sort.
 */
final class Largest {

    private Largest() {}

    /** The k-th largest, k from 1 on; the numbers are left as they are. */
    static long of(long[] numbers, int k) {
        long[] work = numbers.clone();
        int target = work.length - k;
        int low = 0;
        int high = work.length - 1;
        while (low < high) {
            long pivot = median(work[low], work[(low + high) >>> 1], work[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (work[i] < pivot) {
                    i++;
                }
                while (work[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swapped = work[i];
                    work[i++] = work[j];
                    work[j--] = swapped;
                }
            }
            if (target <= j) {
                high = j;
            } else if (target >= i) {
                low = i;
            } else {
                return work[target];
            }
        }
        return work[target];
    }

    private static long median(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
