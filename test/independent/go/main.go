// Command verify checks Signet's log by the libraries of Go's own checksum database, which share no line with Signet.
//
//	verify proof       <vkey> <event.json> <event.tlog-proof>
//	verify consistency <vkey> <old checkpoint> <new checkpoint> <hashes>
//	verify tiles       <vkey> <checkpoint> <folder or http address of the tiles> <index> <event.json>
//	verify vectors     <evidence.json>
//
// It prints what it found and exits with 0; anything that does not hold is printed as "refused: …", exit code 1.
package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("nothing to do: proof, consistency, tiles or vectors")
	}
	switch command, rest := args[0], args[1:]; {
	case command == "proof" && len(rest) == 3:
		event, proof, err := readTwo(rest[1], rest[2])
		if err != nil {
			return err
		}
		index, head, err := verifyProof(rest[0], event, string(proof))
		return say(err, "entry %d of %s, size %d", index, head.origin, head.tree.N)
	case command == "consistency" && len(rest) == 4:
		return consistencyOfFiles(rest[0], rest[1], rest[2], rest[3])
	case command == "tiles" && len(rest) == 5:
		return tilesOfFiles(rest)
	case command == "vectors" && len(rest) == 1:
		return verifyVectors(rest[0])
	}
	return fmt.Errorf("unknown command or wrong number of arguments: %q", args)
}

func consistencyOfFiles(vkey, oldFile, newFile, hashFile string) error {
	older, newer, err := readTwo(oldFile, newFile)
	if err != nil {
		return err
	}
	lines, err := os.ReadFile(hashFile)
	if err != nil {
		return err
	}
	from, to, err := verifyConsistency(vkey, string(older), string(newer), string(lines))
	return say(err, "the tree of %d is the beginning of the tree of %d", from, to)
}

func tilesOfFiles(args []string) error {
	checkpoint, event, err := readTwo(args[1], args[4])
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(args[3], 10, 64)
	if err != nil {
		return err
	}
	head, err := openCheckpoint(args[0], string(checkpoint))
	if err != nil {
		return err
	}
	err = verifyTiles(head, args[2], index, event)
	return say(err, "the tiles of %s have the root of size %d and the event at %d", head.origin, head.tree.N, index)
}

func say(err error, format string, values ...any) error {
	if err == nil {
		fmt.Printf(format+"\n", values...)
	}
	return err
}

func readTwo(one, other string) ([]byte, []byte, error) {
	first, err := os.ReadFile(one)
	if err != nil {
		return nil, nil, err
	}
	second, err := os.ReadFile(other)
	return first, second, err
}
