#!/bin/sh
export FLAGS=$(( 1 << SHIFT ))
x=$((1<<Y))
(( z = 1 << BITS ))
export TYK_GW_STORAGE_ADDRS=redis:6379
